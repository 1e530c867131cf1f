/** Levels of administrative units, the highest first. */
export const placeLevels = ["province", "prefecture", "county"] as const;
export type PlaceLevel = (typeof placeLevels)[number];
