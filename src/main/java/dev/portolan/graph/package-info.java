/**
 * The design as a graph: neighbours, containers, paths and cut points over one snapshot, and the addresses that
 * components have or would get. The graph library stays behind these types. Start with
 * {@link dev.portolan.graph.TopologyGraph}.
 */
@NullMarked
package dev.portolan.graph;

import org.jspecify.annotations.NullMarked;
