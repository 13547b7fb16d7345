import type { Instant } from '../kernel/index.ts';

/** Dossiers waiting for their due instant, the next one first: a binary heap. */
export interface DueQueue {
  readonly length: number;
  add(due_at: Instant, dossier_id: number): void;
  /** Takes out the dossiers due before a moment, in the order of their due instants. */
  takeBefore(at: Instant): number[];
}

/** An empty queue. What was finished or taken out meanwhile stays in it; the taker looks. */
export function dueQueue(): DueQueue {
  const heap: { due_at: Instant; dossier_id: number }[] = [];
  return {
    get length() {
      return heap.length;
    },
    add(due_at, dossier_id) {
      heap.push({ due_at, dossier_id });
      rise(heap, heap.length - 1);
    },
    takeBefore(at) {
      const taken: number[] = [];
      while (heap.length && heap[0]!.due_at < at) taken.push(takeFirst(heap));
      return taken;
    },
  };
}

type Heap = { due_at: Instant; dossier_id: number }[];

function takeFirst(heap: Heap): number {
  const first = heap[0]!;
  const last = heap.pop()!;
  if (heap.length) {
    heap[0] = last;
    sink(heap, 0);
  }
  return first.dossier_id;
}

function rise(heap: Heap, from: number): void {
  for (let i = from; i > 0; ) {
    const parent = (i - 1) >> 1;
    if (heap[parent]!.due_at <= heap[i]!.due_at) return;
    swap(heap, i, parent);
    i = parent;
  }
}

function sink(heap: Heap, from: number): void {
  for (let i = from; ; ) {
    let least = i;
    for (const child of [2 * i + 1, 2 * i + 2])
      if (child < heap.length && heap[child]!.due_at < heap[least]!.due_at) least = child;
    if (least === i) return;
    swap(heap, i, least);
    i = least;
  }
}

function swap(heap: Heap, i: number, j: number): void {
  [heap[i], heap[j]] = [heap[j]!, heap[i]!];
}
