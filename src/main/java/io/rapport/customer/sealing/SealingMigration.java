package io.rapport.customer.sealing;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** A migration that seals a room's personal columns. Each room has its own, as a bean, right after its tables changed. */
public abstract class SealingMigration implements JavaMigration {

    private final Sealing sealing;
    private final MigrationVersion version;
    private final String description;

    /** @param version as in a file's name, with dots: {@code 3.1.3} */
    protected SealingMigration(Sealing sealing, String version, String description) {
        this.sealing = sealing;
        this.version = MigrationVersion.fromVersion(version);
        this.description = description;
    }

    protected abstract void seal(SealedRows rows);

    @Override
    public final void migrate(Context context) {
        seal(sealing.over(context.getConnection()));
    }

    @Override
    public final MigrationVersion getVersion() {
        return version;
    }

    @Override
    public final String getDescription() {
        return description;
    }

    @Override
    public final @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return true;
    }
}
