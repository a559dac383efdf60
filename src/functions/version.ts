/** The add-in's own version; a test holds it equal to package.json. */
export const addInVersion = "0.1.0";
