/** What lies outside of every file, and no file may have read: `Watch` puts it there before one is made. */
export const outside = {
  /** A file, which holds `secret`. */
  file: "/etc/passwd",
  /** A host that answers `secret`, and counts who asks. */
  host: "http://127.0.0.1:9",
  secret: "从未写进任何报告的一句话"
};
