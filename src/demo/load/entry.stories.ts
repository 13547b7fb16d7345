import assert from 'node:assert';
import { parentPort, workerData } from 'node:worker_threads';
import type { Instant } from '../../kernel/index.ts';
import { copyRows } from '../../platform/index.ts';
import { prepareDemo } from '../demo.ts';
import type { ProvinceData } from '../province-data.ts';
import type { DemoSource, NameParts } from '../source.ts';
import { encodedUnits } from './stories.ts';

/** What the thread that tells the stories is given. */
export interface StoriesOrder {
  source: DemoSource;
  names: NameParts;
  data: ProvinceData;
  tenant_id: number;
  recorded_at: Instant;
}

assert(parentPort);
const port = parentPort;
const { source, names, data, tenant_id, recorded_at } = workerData as StoriesOrder;
const demo = prepareDemo(source, names, data);
const units = encodedUnits(demo, tenant_id, recorded_at, copyRows);

// Each message asks for one more unit; null says that there is none left.
port.on('message', () => {
  const { value, done } = units.next();
  if (done) return port.postMessage(null);
  const chunks = Object.values(value.chunks).flat();
  port.postMessage(
    value,
    chunks.map((chunk) => chunk.buffer as ArrayBuffer),
  );
});
