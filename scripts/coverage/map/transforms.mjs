// Encoded frames and what changes them.

export default {};
