export function kept(name: string, make: (draft: string) => Promise<void>): Promise<string>;
export function kept(name: string, make: (draft: string) => void): string;
