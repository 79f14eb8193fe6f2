package org.noren.site.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.List;

/** All entities of this project on the class path, as the server's scan of the archive finds them. */
final class Entities {
    private Entities() {}

    static List<? extends Class<?>> onClassPath() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.noren").stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class))
                        .map(JavaClass::reflect)
                        .toList();
    }
}
