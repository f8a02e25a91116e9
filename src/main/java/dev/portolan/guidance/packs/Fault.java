package dev.portolan.guidance.packs;

/**
 * What is wrong with an expression.
 *
 * @param member of the rule, such as {@code require}
 * @param line of the text of that member, counted from 1
 * @param column counted from 1
 */
public record Fault(String member, int line, int column, String message) {}
