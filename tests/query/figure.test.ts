import {expect, test} from "vitest";
import {FigureRow} from "../../src/query/figure.ts";
import {openForWriting} from "../../src/store/database.ts";

test("the view of figures has the fields of a fact, and no other", async () => {
  const {connection, close} = await openForWriting(":memory:");
  const columns = await connection.runAndReadAll("SELECT column_name FROM (DESCRIBE figure)");
  expect(columns.getRowsJson().flat().sort()).toEqual(Object.keys(FigureRow.shape).sort());
  close();
});
