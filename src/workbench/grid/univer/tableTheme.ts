/** How tables look, near Excel's medium blue: Univer's own makes the last row look like a sum. */
export const tableTheme = {
  name: "excel-medium-blue",
  style: {
    headerRowStyle: { bg: { rgb: "#2469B5" }, cl: { rgb: "#FFFFFF" } },
    firstRowStyle: { bg: { rgb: "#FFFFFF" } },
    secondRowStyle: { bg: { rgb: "#F5F8FC" } },
  },
};
