package org.noren.shared.seal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a record looks like as JSON; worked out once per class. */
final class RecordShape {
    /** One field: its index among the components, its type without {@code Optional}, and whether it may be missing. */
    record Field(int index, String name, Type type, boolean optional, MethodHandle accessor) {
        Object of(Record owner) {
            try {
                return accessor.invoke(owner);
            } catch (Throwable e) {
                throw new IllegalStateException("accessor of " + name + " failed", e);
            }
        }
    }

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    final Map<String, Field> fields = new LinkedHashMap<>();
    final @Nullable String named;
    final boolean plainText;
    private final Constructor<?> constructor;

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private RecordShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Class<?>> parameters = new ArrayList<>();
        try {
            for (RecordComponent component : components) {
                parameters.add(component.getType());
                component.getAccessor().setAccessible(true);
                MethodHandle accessor = MethodHandles.lookup().unreflect(component.getAccessor());
                boolean optional = component.getType() == Optional.class;
                Type declared = component.getGenericType();
                Type inner = optional ? ((ParameterizedType) declared).getActualTypeArguments()[0] : declared;
                String name = component.getName();
                fields.put(name, new Field(fields.size(), name, inner, optional, accessor));
            }
            constructor = type.getDeclaredConstructor(parameters.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be read as a record", e);
        }
        StrictJson.Named annotation = type.getAnnotation(StrictJson.Named.class);
        named = annotation == null ? null : annotation.value();
        plainText = named == null && components.length == 1 && components[0].getType() == String.class;
    }

    /** @throws IllegalArgumentException if the record's own rules refuse these values */
    Object make(@Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(constructor + " failed", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " failed", e);
        }
    }

    static String textOf(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
