package dev.portolan.trace.questions;

/** Told how far a long answer is; called from several threads, in no particular order. */
@FunctionalInterface
public interface Progress {

    /** Nobody watches. */
    Progress NONE = (done, all) -> {};

    /** So many of all flows have been traced. */
    void traced(int done, int all);
}
