package dev.portolan.tools;

/**
 * Something to work with on the canvas.
 *
 * @param icon the icon's name below {@code assets/icons}
 * @param shortcut the key that takes it up, such as {@code V}; empty for none
 * @param hint one sentence for the status bar: what it does
 * @param start the state in which it rests
 */
public record Tool(String id, String label, String icon, String shortcut, String hint, ToolState start) {}
