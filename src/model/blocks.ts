/** Honours in each document of `_file/data/honours/`: a page fetches those that hold what it shows. */
export const honoursPerBlock = 500;
