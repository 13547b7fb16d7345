export * from './campaign.ts';
export * from './measures-at.ts';
export * from './sheet.ts';
export * from './sheet-line.ts';
export * from './stage.ts';
