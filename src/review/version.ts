/** The version of the add-in, as in package.json and the manifest. */
export const addInVersion = "0.1.0";
