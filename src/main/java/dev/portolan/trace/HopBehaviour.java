package dev.portolan.trace;

/** How components of one kind take a packet that is addressed to them, and where they send it. */
@FunctionalInterface
interface HopBehaviour {

    /** The walk has arrived; whoever takes it moves it on or ends it with {@link Journey#end(Walk)}. */
    void take(Walk walk, Target target);
}
