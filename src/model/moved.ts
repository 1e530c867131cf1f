import type {Fact} from "./fact.ts";

const signs: Readonly<Record<Fact["change"], string>> = {increase: "+", decrease: "−", none: ""};

/** The words of a figure, a rate with the sign of its change, which stands in other words of its sentence: −3.2% of 下降3.2%. */
export const textWithSign = ({
  text,
  value,
  measure,
  change
}: Pick<Fact, "text" | "value" | "measure" | "change">): string =>
  (measure === "rate" && value > 0 ? signs[change] : "") + text;
