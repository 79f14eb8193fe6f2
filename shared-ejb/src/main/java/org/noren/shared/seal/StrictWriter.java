package org.noren.shared.seal;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes one record, by the rules of {@link StrictJson}. */
final class StrictWriter {
    private final JsonGenerator out;

    StrictWriter(JsonGenerator out) {
        this.out = out;
    }

    void document(Record value) {
        value(value);
        out.flush();
    }

    private void value(Object value) {
        if (value instanceof Record record) {
            object(record);
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(this::value);
            out.writeEnd();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            new TreeMap<Object, Object>(map).forEach((key, element) -> {
                out.writeKey((String) key);
                value(element);
            });
            out.writeEnd();
        } else if (value instanceof Long || value instanceof Integer) {
            out.write(((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            out.write(truth);
        } else if (value instanceof Enum<?> constant) {
            out.write(RecordShape.textOf(constant));
        } else if (value instanceof String || value instanceof Instant) {
            out.write(value.toString());
        } else {
            throw new IllegalArgumentException(value.getClass() + " has no place in a message");
        }
    }

    private void object(Record record) {
        RecordShape shape = RecordShape.of(record.getClass());
        if (shape.plainText) {
            value(shape.fields.values().iterator().next().of(record));
            return;
        }
        out.writeStartObject();
        if (shape.named != null) {
            out.write("noren", shape.named);
        }
        for (RecordShape.Field field : shape.fields.values()) {
            Object value = field.of(record);
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(present -> field(field.name(), present));
            } else {
                field(field.name(), value);
            }
        }
        out.writeEnd();
    }

    private void field(String name, Object value) {
        out.writeKey(name);
        value(value);
    }
}
