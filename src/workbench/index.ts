import { startPage } from "./page/startPage";

startPage();
