/** A page of the site, with what it is asked: a result may hold anything, and only these are followed. */
const ours = /^[a-z]+\.html(?:\?[^#]*)?(?:#.*)?$/;

/** Whether this is an address of the site, which may be followed. */
export const isAddress = (address: string): boolean => ours.test(address);

/** Whether a column of this name holds addresses of the site. */
export const isLinkName = (name: string): boolean => /(?:^|_)links?$/.test(name);
