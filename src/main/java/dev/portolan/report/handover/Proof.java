package dev.portolan.report.handover;

import java.util.List;

/**
 * Commands that would prove a trace once the design stands.
 *
 * @param flow whose trace it is
 * @param expected what the trace says comes of it
 * @param commands in the order of the way
 */
public record Proof(String flow, String expected, List<Command> commands) {

    /**
     * One command.
     *
     * @param why what it shows
     * @param command with stand-ins in angle brackets for what only the subscription knows
     * @param expected what should be seen
     */
    public record Command(String why, String command, String expected) {}

    public Proof {
        commands = List.copyOf(commands);
    }
}
