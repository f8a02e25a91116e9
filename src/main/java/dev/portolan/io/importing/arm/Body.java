package dev.portolan.io.importing.arm;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What a resource is deployed with, why some of it is not known, and the lines that say so, by path. */
record Body(ObjectNode node, Map<String, String> undetermined, Map<String, Integer> lines) {}
