package io.rapport.customer.acquaintance;

import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * That a person of ours has had to do with a customer.
 *
 * @param customer whose row it is; those who were merged are told apart
 * @param person a user's id
 * @param times how often, 1 or more
 * @param last when last
 */
public record Acquaintance(CustomerId customer, String person, long times, Instant last) {

    /** From a row of customer's number, person, count and newest moment. */
    public static Acquaintance of(ResultSet row, int number) throws SQLException {
        return new Acquaintance(
                CustomerId.of(row.getLong(1)),
                row.getString(2),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }
}
