import { openDuties } from "../../src/policy";
import duties from "./cases/duties.json";
import { duty, reviewed, type WorkedDuties } from "./support/worked";

/** What is still to be done: by when, what, by whom, under which paragraph, and whether its day has passed. */
describe("The open duties", () => {
  test.each(duties as unknown as readonly WorkedDuties[])("$when", (each) => {
    expect(openDuties(...reviewed(each)).map(duty)).toEqual(each.says);
  });
});
