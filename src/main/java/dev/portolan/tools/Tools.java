package dev.portolan.tools;

import java.util.List;

/** Every tool of the toolbar; the first is the default. */
public final class Tools {

    private Tools() {}

    public static List<Tool> all() {
        return List.of(SelectTool.TOOL, HandTool.TOOL, MarqueeTool.TOOL);
    }
}
