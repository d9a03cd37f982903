import type { GraphEdge, GraphNode } from './graph.ts';

/** A box or a label: its centre, its size, and its text in lines. In units of the picture, about a CSS pixel each. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export type PlacedNode = GraphNode & Placed;

export interface PlacedEdge extends GraphEdge, Placed {
  /** The line as data of an SVG path. */
  readonly path: string;
}

/** The graph of a tree laid out from left to right. */
export interface TreePicture {
  readonly width: number;
  readonly height: number;
  /** From one line of a text to the next. */
  readonly lineHeight: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}
