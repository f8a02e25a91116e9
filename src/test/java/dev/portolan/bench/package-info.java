/** Speed of the paths that a user waits for, measured with JMH: {@code mvn -Pbench}. */
package dev.portolan.bench;
