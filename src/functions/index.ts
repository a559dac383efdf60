/** What others may know of the functions: the version they ship as. */
export { addInVersion } from "../review";
