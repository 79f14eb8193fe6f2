package org.noren.shared.link;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson.Named;

/**
 * The OpenAPI document of the link, {@code docs/link-v1.openapi.json}: its messages are written from the records, its doors
 * stand here and are held against the JAX-RS resources by each half's own test.
 */
public final class LinkDescription {
    private static final Path DOCUMENT = Path.of("docs/link-v1.openapi.json");
    private static final List<Class<? extends Record>> MESSAGES = List.of(
            Hello.class,
            Signed.class,
            Release.class,
            Heartbeat.class,
            Receipt.class,
            Wanted.class,
            Confirmation.class,
            Reply.class,
            Noted.class,
            Local.class,
            SistersWish.class,
            Sisters.class,
            PassageWish.class,
            PassageGiven.class,
            Passage.class,
            Problem.class);

    /** @param takes what the body is; empty for none */
    record Door(String site, String method, String path, String summary, String takes, String gives) {}

    private static final List<Door> DOORS = List.of(
            new Door("both", "get", "/link", "Which versions are spoken here", "", "Hello"),
            new Door("partner", "get", "/link/v1/served", "What is served now: a signed Receipt", "", "Signed"),
            new Door("partner", "post", "/link/v1/releases", "Offer a signed Release", "Signed", "Wanted"),
            new Door("partner", "post", "/link/v1/releases/{digest}/objects", "Send objects", "pack", "Wanted"),
            new Door("partner", "post", "/link/v1/releases/{digest}/switch", "Serve the release", "", "Signed"),
            new Door(
                    "partner",
                    "post",
                    "/link/v1/releases/{digest}/confirmation",
                    "A signed Confirmation for the Reply that there is",
                    "Signed",
                    "Signed"),
            new Door("partner", "post", "/link/v1/heartbeat", "A signed Heartbeat", "Signed", "Signed"),
            new Door(
                    "partner",
                    "get",
                    "/link/v1/local",
                    "What is shown otherwise than signed: a signed Local",
                    "",
                    "Signed"),
            new Door(
                    "main", "post", "/link/v1/current", "A signed Receipt for the current Release", "Signed", "Signed"),
            new Door("main", "post", "/link/v1/replies", "A signed Reply", "Signed", "Noted"),
            new Door("main", "post", "/link/v1/sisters", "The other sites of the operator", "SistersWish", "Sisters"),
            new Door(
                    "main",
                    "post",
                    "/link/v1/passages",
                    "A signed Passage to a sister site",
                    "PassageWish",
                    "PassageGiven"));

    private LinkDescription() {}

    /** {@code "POST /link/v1/releases"} and so on: the doors that the document gives to this kind of site. */
    public static TreeSet<String> doorsOf(String site, Path project) {
        TreeSet<String> doors = new TreeSet<>();
        try (JsonReader reader = Json.createReader(Files.newInputStream(project.resolve(DOCUMENT)))) {
            reader.readObject()
                    .getJsonObject("paths")
                    .forEach((path, operations) -> operations.asJsonObject().forEach((method, operation) -> {
                        String tag =
                                operation.asJsonObject().getJsonArray("tags").getString(0);
                        if (tag.equals(site) || tag.equals("both")) {
                            doors.add(method.toUpperCase(Locale.ROOT) + " " + path);
                        }
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return doors;
    }

    static String document() {
        JsonObjectBuilder paths = Json.createObjectBuilder();
        DOORS.forEach(door -> paths.add(door.path(), Json.createObjectBuilder().add(door.method(), operation(door))));
        JsonObjectBuilder schemas = Json.createObjectBuilder();
        MESSAGES.forEach(message -> schemas.add(message.getSimpleName(), schema(message)));
        return pretty(Json.createObjectBuilder()
                .add("openapi", "3.1.0")
                .add(
                        "info",
                        Json.createObjectBuilder()
                                .add("title", "Noren site link")
                                .add("version", "1")
                                .add(
                                        "description",
                                        "Mutual TLS; see protocol.md. The tag says at which site a door is."))
                .add("paths", paths)
                .add("components", Json.createObjectBuilder().add("schemas", schemas))
                .build());
    }

    private static JsonObjectBuilder operation(Door door) {
        JsonObjectBuilder operation = Json.createObjectBuilder()
                .add("tags", Json.createArrayBuilder().add(door.site()))
                .add("summary", door.summary());
        if (door.path().contains("{digest}")) {
            operation.add(
                    "parameters",
                    Json.createArrayBuilder()
                            .add(Json.createObjectBuilder()
                                    .add("name", "digest")
                                    .add("in", "path")
                                    .add("required", true)
                                    .add("schema", text("^[0-9a-f]{64}$"))));
        }
        if (!door.takes().isEmpty()) {
            JsonObjectBuilder content = door.takes().equals("pack")
                    ? Json.createObjectBuilder().add(Pack.MEDIA_TYPE, Json.createObjectBuilder())
                    : json(door.takes());
            operation.add(
                    "requestBody",
                    Json.createObjectBuilder().add("required", true).add("content", content));
        }
        return operation.add(
                "responses",
                Json.createObjectBuilder()
                        .add(
                                "200",
                                Json.createObjectBuilder()
                                        .add("description", door.gives())
                                        .add("content", json(door.gives())))
                        .add(
                                "default",
                                Json.createObjectBuilder()
                                        .add("description", "A refusal (RFC 9457); code is one of x-codes of Problem")
                                        .add(
                                                "content",
                                                Json.createObjectBuilder()
                                                        .add(Problem.MEDIA_TYPE, reference("Problem")))));
    }

    private static JsonObjectBuilder json(String message) {
        return Json.createObjectBuilder().add("application/json", reference(message));
    }

    private static JsonObjectBuilder reference(String message) {
        return Json.createObjectBuilder()
                .add("schema", Json.createObjectBuilder().add("$ref", "#/components/schemas/" + message));
    }

    private static JsonObjectBuilder schema(Class<? extends Record> message) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder required = Json.createArrayBuilder();
        Named named = message.getAnnotation(Named.class);
        if (named != null) {
            properties.add("noren", Json.createObjectBuilder().add("const", named.value()));
            required.add("noren");
        }
        for (RecordComponent component : message.getRecordComponents()) {
            boolean optional = component.getType() == Optional.class;
            Type type = component.getGenericType();
            properties.add(
                    component.getName(),
                    schema(optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type));
            if (!optional) {
                required.add(component.getName());
            }
        }
        JsonObjectBuilder schema = Json.createObjectBuilder()
                .add("type", "object")
                .add("additionalProperties", false)
                .add("properties", properties)
                .add("required", required);
        if (message == Problem.class) {
            JsonArrayBuilder codes = Json.createArrayBuilder();
            Arrays.stream(Code.values()).map(Code::wire).forEach(codes::add);
            schema.add("x-codes", codes);
        }
        return schema;
    }

    private static JsonObjectBuilder schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? Json.createObjectBuilder().add("type", "object").add("additionalProperties", schema(arguments[1]))
                    : Json.createObjectBuilder().add("type", "array").add("items", schema(arguments[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == int.class || plain == long.class || plain == Integer.class) {
            return Json.createObjectBuilder().add("type", "integer");
        }
        if (plain == Instant.class) {
            return Json.createObjectBuilder().add("type", "string").add("format", "date-time");
        }
        if (plain.isEnum()) {
            JsonArrayBuilder words = Json.createArrayBuilder();
            Arrays.stream(plain.getEnumConstants())
                    .map(word ->
                            ((Enum<?>) word).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .forEach(words::add);
            return Json.createObjectBuilder().add("enum", words);
        }
        if (plain.isRecord() && !isText(plain)) {
            @SuppressWarnings("unchecked") // it has just been looked at
            Class<? extends Record> message = (Class<? extends Record>) plain;
            return MESSAGES.contains(message)
                    ? Json.createObjectBuilder().add("$ref", "#/components/schemas/" + plain.getSimpleName())
                    : schema(message);
        }
        return plain.getSimpleName().equals("Digest")
                ? text("^[0-9a-f]{64}$")
                : Json.createObjectBuilder().add("type", "string");
    }

    /** Value records of one text are that text. */
    private static boolean isText(Class<?> plain) {
        RecordComponent[] components = plain.getRecordComponents();
        return components.length == 1 && components[0].getType() == String.class;
    }

    private static JsonObjectBuilder text(String pattern) {
        return Json.createObjectBuilder().add("type", "string").add("pattern", pattern);
    }

    private static String pretty(JsonValue value) {
        StringWriter out = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(out)) {
            writer.writeObject((JsonObject) value);
        }
        return out + "\n";
    }
}
