/**
 * What the backend keeps of the catalog: see projection/ProjectionStore.ts.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('projection_state', table => {
    table.integer('id').primary();
    table.bigInteger('refreshed_at').notNullable().comment('epoch ms');
  });
  await knex.schema.createTable('projection_services', table => {
    table.text('ref').primary();
    table.text('content').notNullable().comment('ProjectedService as JSON');
    table.text('hash').notNullable();
    table
      .bigInteger('removed_at')
      .nullable()
      .comment('epoch ms; the service left the catalog, its figures stay');
  });
  await knex.schema.createTable('projection_service_keys', table => {
    table.text('source').notNullable();
    table.text('key').notNullable();
    table.text('service').notNullable();
    table.primary(['source', 'key']);
  });
  await knex.schema.createTable('projection_departments', table => {
    table.text('ref').primary();
    table.text('content').notNullable().comment('ProjectedDepartment as JSON');
    table.text('hash').notNullable();
  });
  await knex.schema.createTable('projection_department_services', table => {
    table.text('department').notNullable();
    table.text('service').notNullable();
    table.primary(['department', 'service']);
    table.index(['service']);
  });
  await knex.schema.createTable('projection_ambassadors', table => {
    table.text('department').notNullable();
    table.text('person').notNullable();
    table.integer('position').notNullable().comment('0 is the main contact');
    table.primary(['department', 'person']);
    table.index(['person']);
  });
  await knex.schema.createTable('projection_people', table => {
    table.text('ref').primary();
    table.text('content').notNullable().comment('ProjectedPerson as JSON');
    table.text('hash').notNullable();
  });
  await knex.schema.createTable('projection_memberships', table => {
    table.text('person').notNullable();
    table.text('group_ref').notNullable();
    table.primary(['person', 'group_ref']);
    table.index(['group_ref']);
  });
  await knex.schema.createTable('projection_groups', table => {
    table.text('ref').primary();
    table.text('content').notNullable().comment('ProjectedGroup as JSON');
    table.text('hash').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'projection_groups',
    'projection_memberships',
    'projection_people',
    'projection_ambassadors',
    'projection_department_services',
    'projection_departments',
    'projection_service_keys',
    'projection_services',
    'projection_state',
  ]) {
    await knex.schema.dropTable(table);
  }
};
