import { createServer } from '../../src/main-serve.ts';
import pages from '../../src/routes.ts';
import type { TwoProvinces } from '../two-provinces.ts';

/** An address of the program with its parameters, such as `/dossiers/:code`. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH';
  path: string;
  /** The file of a page. */
  file?: string;
}

interface PageRoute {
  file: string;
  path?: string;
  index?: boolean;
  children?: PageRoute[];
}

/** Every address there is: those of the web server itself, and those of pages. */
export async function everyRoute({ root }: TwoProvinces): Promise<Route[]> {
  const { app, live } = await createServer(root.parts);
  await app.ready();
  const tree = app.printRoutes({ commonPrefix: false });
  live.close();
  await app.close();
  const served = readTree(tree).filter(({ path }) => !path.endsWith('*'));
  return [...served, ...pageRoutes(pages as PageRoute[], '').filter(({ path }) => path !== '/*')];
}

/** The web server draws its routes as a tree, four letters a level. */
function readTree(tree: string): Route[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^([│├└─ ]*)(\S+) \(([A-Z, ]+)\)$/.exec(line);
    if (!found) return [];
    const level = found[1]!.length / 4;
    above[level] = found[2]!;
    const path = above.slice(1, level + 1).join('');
    return found[3]!
      .split(', ')
      .filter((method) => method !== 'HEAD')
      .map((method) => ({ method: method as Route['method'], path }));
  });
}

const pageRoutes = (routes: readonly PageRoute[], above: string): Route[] =>
  routes.flatMap(({ path, index, file, children = [] }) => {
    const here = path ? `${above}/${path}` : above;
    const own = path || index ? [{ method: 'GET' as const, path: here || '/', file }] : [];
    return [...own, ...pageRoutes(children, here)];
  });
