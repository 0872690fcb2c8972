/** What `<d2l-channels>` asks: an output, before it is shown. */
import { sliceFor } from "../../core/channels";
import { terms } from "../../core/conv";
import type { Geometry } from "../../core/geometry";
import type { Grid } from "../../core/grid";
import type { Question, Slip } from "../../parts/ask";
import type { ChannelsDerived, ChannelsState } from "./state";

/** What is one output? The slips: one channel alone, flipped slices, the mean, the bias forgotten or added too often. */
export function askOutput(s: ChannelsState, { partials, output, geometry }: ChannelsDerived): Question {
  const [i, j] = s.position;
  const [maps, bias] = [partials[s.channel], s.bias[s.channel] ?? 0];
  const read = s.input.map((_, c) => c).filter((c) => maps[c]);
  const parts = read.map((c) => (maps[c] as Grid)[i][j]);
  const total = parts.reduce((sum, x) => sum + x, 0);
  const flipped = read
    .flatMap((c) =>
      terms(
        s.input[c],
        sliceFor(s.kernel, s.groups, s.channel, c) as Grid,
        geometry as Geometry,
        [i, j],
        "convolution",
      ),
    )
    .reduce((sum, { x, w }) => sum + x * w, bias);
  const others = (n: number) => (read.length === 2 ? `channel ${read[1 - n]}` : "the others");
  const slips: Slip[] = [
    ...parts.map((x, n) => ({
      answer: [x + bias],
      says: `That is channel ${read[n]}; add ${others(n)}.`,
    })),
    { answer: [flipped], says: "You flipped the slices." },
    { answer: [total / read.length + bias], says: "Channels are added, not averaged." },
    { answer: parts, says: "One kernel, one map: add." },
    { answer: [total], says: "The bias is added as well, once." },
    { answer: [total + bias * read.length], says: "One bias per output, not per slice: add it once." },
  ];
  return {
    text: `Predict: what is Y${s.channel}[${i}, ${j}], the output for the framed window?`,
    fields: [""],
    answer: [(output as Grid[])[s.channel][i][j]],
    within: 0.005,
    slips: parts.length > 1 ? slips : slips.filter(({ answer }) => answer.length === 1),
    otherwise: "Multiply each weight by the cell it lies on, in each channel, and add all the products.",
  };
}
