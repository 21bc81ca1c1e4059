package fr.quitus.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;

/**
 * The OpenAPI document of one service, on its way into the merged one.
 *
 * @param prefix what a doubled name of it starts with
 * @param reachable which of its paths the door leads to
 */
record Part(String prefix, ObjectNode document, Predicate<String> reachable) {}
