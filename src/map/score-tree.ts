import type { ExplanationLine } from '../par/index.ts';

/** A sentence of an explanation in one language; `count` with its measure opens its list. */
export interface TreeText {
  line: ExplanationLine['line'];
  text: string;
  exact?: string;
  measure?: string;
  count?: number;
  part?: string;
}

/** One scored line: what it is, what it came to, and the way there. */
export interface TreeLine {
  code: string;
  name: string;
  /** The criterion that the line is a part of, where there is one. */
  group: string | null;
  /** `3,50 / 4`; null for a line without points. */
  points: string | null;
  texts: TreeText[];
}

/** An area with its lines; bonus and penalty stand in one without a code. */
export interface TreeArea {
  code: string | null;
  name: string;
  lines: TreeLine[];
}

/** An explanation as a tree: areas, their lines, and what is said of the whole. */
export interface ScoreTree {
  areas: TreeArea[];
  whole: TreeText[];
}

const WHOLE = ['subtotal', 'bonus', 'penalty', 'total', 'index', 'tier'];

/** Puts the lines of an explanation, which come in the order of a page, into a tree. */
export function scoreTree(lines: readonly ExplanationLine[], lang: 'vi' | 'en'): ScoreTree {
  const tree: ScoreTree = { areas: [], whole: [] };
  let group: string | null = null;
  for (const line of lines) {
    if (line.line === 'rank') continue;
    if (line.line === 'area') {
      group = null;
      tree.areas.push({ code: line.code, name: line[lang], lines: [] });
    } else if (line.line === 'group') group = `${line.code}. ${line[lang]}`;
    else if (line.line === 'criterion') {
      const { code, method } = line;
      if (method === 'bonus' || method === 'penalty') openBeside(tree);
      const own = group !== null && code.startsWith(`${group.split('. ')[0]}.`) ? group : null;
      tree.areas
        .at(-1)!
        .lines.push({ code, name: line[lang], group: own, points: null, texts: [] });
    } else if (WHOLE.includes(line.line)) tree.whole.push(textOf(line, lang));
    else tell(tree, line, lang);
  }
  return tree;
}

type Told = Exclude<ExplanationLine, { line: 'rank' }>;

function openBeside(tree: ScoreTree): void {
  if (tree.areas.at(-1)?.code !== null) tree.areas.push({ code: null, name: '', lines: [] });
}

/** The second sum of points after a line is its group's; the lines of the group tell the same. */
function tell(tree: ScoreTree, line: Told, lang: 'vi' | 'en'): void {
  const last = tree.areas.at(-1)?.lines.at(-1);
  if (!last) return;
  if (line.line === 'points') last.points ??= line[lang];
  else last.texts.push(textOf(line, lang));
}

const textOf = (line: Told, lang: 'vi' | 'en'): TreeText => ({
  line: line.line,
  text: line[lang],
  ...('exact' in line && { exact: line.exact }),
  ...('measure' in line && { measure: line.measure }),
  ...('count' in line && { count: line.count }),
  ...('part' in line && { part: line.part }),
});
