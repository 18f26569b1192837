import type { VNode } from 'preact';

export const pageStates: Record<string, () => VNode> = {};
