/** What `d2l-nn.js` gives: the engine for the page itself, and training in a worker. The build declares `engine`. */
import { everyLayer, Network, sgdStep } from "../core/nn/network";
import { BatchNorm } from "../core/nn/batch-norm";
import { layersOf } from "../core/nn/describe";
import { Random } from "../core/nn/random";
import { Training } from "../core/nn/training";
import { serve, startWorker } from "./worker";

const exported = { BatchNorm, everyLayer, layersOf, Network, Random, serve, sgdStep, startWorker, Training };
export type NeuralEngine = typeof exported;

declare const engine: NeuralEngine;
Object.assign(engine, exported);
