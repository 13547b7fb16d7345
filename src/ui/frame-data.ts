import type { Instant } from '../kernel/index.ts';
import type { NavigationItem } from './navigation.ts';
import type { Scheme } from './preference.ts';
import type { Lang, TextKey } from './text/index.ts';

/** What the frame around every page shows; read once an answer by the root's loader. */
export interface FrameData {
  lang: Lang;
  scheme: Scheme;
  /** The province's name without its type: `Quảng Nam`. */
  province: string;
  /** Whether it is a city of the central government and not a province by name. */
  is_city: boolean;
  /** Whether a banner must say that this is a demonstration. */
  demo: boolean;
  /** The province's time when the page was drawn. */
  now: Instant;
  viewer: { name: string; roles: TextKey[] } | null;
  navigation: NavigationItem[];
  /** How many notices the viewer has not seen. */
  notices: number;
}
