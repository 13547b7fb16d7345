/** The steps of a campaign as messages to officers call them. */
export const STEPS_VI = { self: 'tự đánh giá', explanation: 'giải trình' } as const;
