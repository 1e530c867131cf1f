declare module "datapackage" {
  interface Resource {
    name: string;
    /** Rows, each value cast as the schema says. Rejects where one cannot be. */
    read(options: {keyed: true}): Promise<Record<string, unknown>[]>;
    /** Whether every key that rows refer to is there. Rejects where one is not. */
    checkRelations(): Promise<boolean>;
  }
  export class Package {
    static load(descriptor: string, options: {basePath: string}): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: Resource[];
  }
}
