/// PostgreSQL: connections, migrations, tables and SQL, the embedded server. SQL stands nowhere else.
@NullMarked
package soulprint.store;

import org.jspecify.annotations.NullMarked;
