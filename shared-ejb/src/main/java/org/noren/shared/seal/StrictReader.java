package org.noren.shared.seal;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.seal.StrictJson.Refused;

/** Reads one document from a parser, by the rules of {@link StrictJson}. */
final class StrictReader {
    private static final int DEEPEST = 12;

    private final JsonParser parser;
    private int depth;

    StrictReader(JsonParser parser) {
        this.parser = parser;
    }

    Object document(Class<?> type) throws Refused {
        Object value = value(parser.next(), type, type.getSimpleName());
        if (parser.hasNext()) {
            throw new Refused("something follows the end of the document");
        }
        return value;
    }

    private Object value(Event event, Type type, String where) throws Refused {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == List.class ? list(event, last, where) : map(event, last, where);
        }
        // In lists and optionals numbers are boxed, and mean the same
        Class<?> plain = MethodType.methodType((Class<?>) type).unwrap().returnType();
        if (plain.isRecord() && !RecordShape.of(plain).plainText) {
            return object(event, RecordShape.of(plain), where);
        }
        if (plain == boolean.class) {
            if (event != Event.VALUE_TRUE && event != Event.VALUE_FALSE) {
                throw new Refused(where + " is neither true nor false");
            }
            return event == Event.VALUE_TRUE;
        }
        if (plain == long.class || plain == int.class) {
            return number(event, plain, where);
        }
        return text(event, plain, where);
    }

    private Object object(Event event, RecordShape shape, String where) throws Refused {
        enter(event, Event.START_OBJECT, where);
        @Nullable Object[] values = new @Nullable Object[shape.fields.size()];
        if (shape.named != null) {
            name(shape.named, where);
        }
        for (Event next = parser.next(); next != Event.END_OBJECT; next = parser.next()) {
            String name = parser.getString();
            RecordShape.Field field = shape.fields.get(name);
            String at = where + "." + name;
            if (field == null) {
                throw new Refused(at + " is not a known field");
            }
            if (values[field.index()] != null) {
                throw new Refused(at + " stands there twice");
            }
            Object value = value(parser.next(), field.type(), at);
            values[field.index()] = field.optional() ? Optional.of(value) : value;
        }
        for (RecordShape.Field field : shape.fields.values()) {
            if (values[field.index()] == null) {
                if (!field.optional()) {
                    throw new Refused(where + "." + field.name() + " is missing");
                }
                values[field.index()] = Optional.empty();
            }
        }
        depth--;
        try {
            return shape.make(values);
        } catch (IllegalArgumentException e) {
            throw new Refused(where + ": " + e.getMessage(), e);
        }
    }

    private void name(String expected, String where) throws Refused {
        boolean field = parser.next() == Event.KEY_NAME && parser.getString().equals("noren");
        if (!field || parser.next() != Event.VALUE_STRING || !parser.getString().equals(expected)) {
            throw new Refused(where + " does not begin with \"noren\":\"" + expected + "\"");
        }
    }

    private List<Object> list(Event event, Type element, String where) throws Refused {
        enter(event, Event.START_ARRAY, where);
        List<Object> values = new ArrayList<>();
        for (Event next = parser.next(); next != Event.END_ARRAY; next = parser.next()) {
            values.add(value(next, element, where + "[" + values.size() + "]"));
        }
        depth--;
        return List.copyOf(values);
    }

    private Map<String, Object> map(Event event, Type element, String where) throws Refused {
        enter(event, Event.START_OBJECT, where);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Event next = parser.next(); next != Event.END_OBJECT; next = parser.next()) {
            String key = parser.getString();
            if (values.containsKey(key)) {
                throw new Refused(where + "." + key + " stands there twice");
            }
            values.put(key, value(parser.next(), element, where + "." + key));
        }
        depth--;
        return java.util.Collections.unmodifiableMap(values);
    }

    private Object number(Event event, Class<?> type, String where) throws Refused {
        if (event != Event.VALUE_NUMBER || !parser.isIntegralNumber()) {
            throw new Refused(where + " is not a whole number");
        }
        try {
            long value = Long.parseLong(parser.getString());
            if (type == int.class) {
                return Math.toIntExact(value);
            }
            return value;
        } catch (NumberFormatException | ArithmeticException e) {
            throw new Refused(where + " is out of range", e);
        }
    }

    private Object text(Event event, Class<?> type, String where) throws Refused {
        if (event != Event.VALUE_STRING) {
            throw new Refused(where + " is not text");
        }
        String text = parser.getString();
        if (type == String.class) {
            return text;
        }
        try {
            if (type == Instant.class) {
                return Instant.parse(text);
            }
            if (type.isEnum()) {
                return constant(type, text);
            }
            return RecordShape.of(type).make(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Refused(where + ": " + e.getMessage(), e);
        }
    }

    private static Object constant(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (RecordShape.textOf((Enum<?>) constant).equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("unknown " + type.getSimpleName());
    }

    private void enter(Event event, Event expected, String where) throws Refused {
        if (event != expected) {
            throw new Refused(where + " is not " + (expected == Event.START_ARRAY ? "a list" : "an object"));
        }
        if (++depth > DEEPEST) {
            throw new Refused(where + " is nested too deeply");
        }
    }
}
