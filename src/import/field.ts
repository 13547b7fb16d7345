/** What a dossier's row may tell; the keys of a mapping's columns. */
export const FIELDS = [
  'code',
  'unit',
  'procedure',
  'channel',
  'received',
  'due',
  'finished',
  'returned',
  'status',
] as const;
export type Field = (typeof FIELDS)[number];

/** The fields that are moments. */
export const MOMENTS = ['received', 'due', 'finished', 'returned'] as const;
export type Moment = (typeof MOMENTS)[number];

/** How a dossier came in, by the national channel's number. */
export const CHANNELS = { counter: 1, online: 2, post: 3 } as const;
export type ChannelName = keyof typeof CHANNELS;
export const CHANNEL_NAMES = ['counter', 'online', 'post'] as const;

export const STATES = ['received', 'processing', 'finished', 'returned'] as const;
export const UNIT_KINDS = ['department', 'vertical', 'district', 'commune'] as const;
export type NewUnitKind = (typeof UNIT_KINDS)[number];
