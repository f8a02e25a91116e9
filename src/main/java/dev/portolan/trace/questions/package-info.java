/**
 * Questions over traces: who reaches whom and through what ({@link dev.portolan.trace.questions.Matrix},
 * {@link dev.portolan.trace.questions.Reach}), whether every way passes a component
 * ({@link dev.portolan.trace.questions.EveryPath}), what breaks when something fails
 * ({@link dev.portolan.trace.questions.WhatIf}), what another version of a design does to its flows
 * ({@link dev.portolan.trace.questions.FlowChanges}). Start with {@link dev.portolan.trace.questions.Questions}.
 */
@NullMarked
package dev.portolan.trace.questions;

import org.jspecify.annotations.NullMarked;
