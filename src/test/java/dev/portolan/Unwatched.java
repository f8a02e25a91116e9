package dev.portolan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Window tests, or one of them, that the watchdog leaves alone; says what holds the FX thread there. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Unwatched {

    /** What holds the FX thread, and why it must. */
    String value();
}
