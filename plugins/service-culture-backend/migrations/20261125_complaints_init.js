/**
 * The complaint register: see complaints/. All instants are epoch milliseconds; '' stands for "none" in columns of text.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('complaints_counters', table => {
    table.integer('year').primary();
    table.bigInteger('last').notNullable().comment('last number given out');
  });
  await knex.schema.createTable('complaints_complaints', table => {
    table.increments('id');
    table.text('number').notNullable().unique();
    table.integer('version').notNullable().comment('grows with every change');
    table.text('state').notNullable();
    table.text('about').notNullable();
    table.text('summary').notNullable();
    table.text('identity').notNullable();
    table.boolean('confidential').notNullable();
    table.boolean('restricted').notNullable().comment('about a person');
    table.boolean('safety_risk').notNullable();
    table.text('channel').notNullable();
    table.text('recorded_by').notNullable();
    table.text('complainant').notNullable().comment('User entity ref');
    table.text('complainant_name').notNullable();
    table.text('complainant_email').notNullable();
    table.text('service').notNullable();
    table.text('service_title').notNullable().comment('last known');
    table.text('department').notNullable();
    table.text('department_title').notNullable().comment('last known');
    table.text('owner').notNullable();
    table.text('owner_title').notNullable().comment('last known');
    table.boolean('needs_owner').notNullable();
    table.bigInteger('owner_missing_at').nullable();
    table.text('category').notNullable();
    table.text('severity').notNullable();
    table.bigInteger('made_at').notNullable();
    table.bigInteger('received_at').notNullable();
    table.bigInteger('acknowledgement_due_at').notNullable();
    table.bigInteger('acknowledged_at').nullable();
    table.text('acknowledgement_outcome').notNullable();
    table.bigInteger('acknowledgement_elapsed').nullable().comment('ms');
    table.bigInteger('resolution_due_at').notNullable();
    table.bigInteger('resolved_at').nullable();
    table.text('resolution_outcome').notNullable();
    table.bigInteger('resolution_elapsed').nullable().comment('ms');
    table.boolean('overdue').notNullable();
    table.bigInteger('next_change_at').nullable();
    table
      .bigInteger('due_order')
      .notNullable()
      .comment('sorts by what is due next; closed ones last');
    table.bigInteger('escalated_at').nullable();
    table.bigInteger('escalation_due_at').nullable();
    table.boolean('reclassification_proposed').notNullable();
    table.text('main_complaint').notNullable();
    table.text('decision').notNullable();
    table.text('satisfied').notNullable();
    table.bigInteger('confirmed_at').nullable();
    table.bigInteger('answer_due_at').nullable();
    table.integer('reopened_count').notNullable();
    table.text('closed_as').notNullable();
    table.bigInteger('closed_at').nullable();
    table.boolean('repeated').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.bigInteger('erased_at').nullable();
    table.index(['due_order', 'id']);
    table.index(['made_at', 'id']);
    table.index(['state', 'due_order']);
    table.index(['service', 'made_at']);
    table.index(['department', 'made_at']);
    table.index(['owner', 'due_order']);
    table.index(['complainant', 'made_at']);
    table.index(['next_change_at']);
    table.index(['main_complaint']);
    table.index(['needs_owner', 'due_order']);
    table.index(['overdue', 'due_order']);
  });
  /** The long texts apart, so that lists read narrow rows. */
  await knex.schema.createTable('complaints_texts', table => {
    table
      .integer('complaint_id')
      .primary()
      .references('id')
      .inTable('complaints_complaints')
      .onDelete('CASCADE');
    table.text('content').notNullable().comment('ComplaintTexts as JSON');
    table.text('search').notNullable().comment('in small letters');
  });
  await knex.schema.createTable('complaints_subjects', table => {
    table
      .integer('complaint_id')
      .notNullable()
      .references('id')
      .inTable('complaints_complaints')
      .onDelete('CASCADE');
    table.text('person').notNullable();
    table.text('title').notNullable().comment('last known');
    table.primary(['complaint_id', 'person']);
    table.index(['person']);
  });
  await knex.schema.createTable('complaints_deciders', table => {
    table
      .integer('complaint_id')
      .notNullable()
      .references('id')
      .inTable('complaints_complaints')
      .onDelete('CASCADE');
    table.text('ref').notNullable().comment('whom it was escalated to');
    table.text('title').notNullable().comment('last known');
    table.primary(['complaint_id', 'ref']);
    table.index(['ref']);
  });
  await knex.schema.createTable('complaints_measures', table => {
    table.increments('id');
    table
      .integer('complaint_id')
      .notNullable()
      .references('id')
      .inTable('complaints_complaints')
      .onDelete('CASCADE');
    table.text('what').notNullable();
    table.text('who').notNullable();
    table.text('who_title').notNullable().comment('last known');
    table.text('due').notNullable().comment('ISO date');
    table.bigInteger('done_at').nullable();
    table.boolean('published').notNullable();
    table.index(['complaint_id']);
    table.index(['published', 'done_at']);
  });
  await knex.schema.createTable('complaints_events', table => {
    table.increments('id');
    table
      .integer('complaint_id')
      .notNullable()
      .references('id')
      .inTable('complaints_complaints')
      .onDelete('CASCADE');
    table.bigInteger('at').notNullable();
    table.text('type').notNullable();
    table.text('actor').notNullable();
    table.text('actor_title').notNullable().comment('last known');
    table.text('role').notNullable();
    table.text('text').notNullable();
    table.text('changes').notNullable().comment('ComplaintChange[] as JSON');
    table.boolean('internal').notNullable();
    table.index(['complaint_id', 'id']);
  });
  await knex.schema.createTable('complaints_claims', table => {
    table.text('code_hash').primary();
    table
      .integer('complaint_id')
      .notNullable()
      .references('id')
      .inTable('complaints_complaints')
      .onDelete('CASCADE');
  });
  await knex.schema.createTable('complaints_answer_links', table => {
    table.text('token_hash').primary();
    table
      .integer('complaint_id')
      .notNullable()
      .references('id')
      .inTable('complaints_complaints')
      .onDelete('CASCADE');
    table.bigInteger('expires_at').notNullable();
    table.index(['complaint_id']);
    table.index(['expires_at']);
  });
  await knex.schema.createTable('complaints_idempotency', table => {
    table.text('key_hash').primary();
    table.integer('complaint_id').notNullable();
    table.bigInteger('created_at').notNullable();
    table.index(['created_at']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'complaints_idempotency',
    'complaints_answer_links',
    'complaints_claims',
    'complaints_events',
    'complaints_measures',
    'complaints_deciders',
    'complaints_subjects',
    'complaints_texts',
    'complaints_complaints',
    'complaints_counters',
  ]) {
    await knex.schema.dropTable(table);
  }
};
