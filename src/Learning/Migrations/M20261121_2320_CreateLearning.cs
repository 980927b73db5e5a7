using Microsoft.EntityFrameworkCore.Migrations;

namespace Tremplin.Learning.Migrations;

[Migration("20261121_2320_create_learning")]
internal sealed class CreateLearning : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("learning_versions", t => new
        {
            course = t.Column<string>(maxLength: 80),
            number = t.Column<int>(),
            hash = t.Column<string>(maxLength: 64),
            files = t.Column<string>(),
            published_at = t.Column<DateTime>(),
        }, constraints: t => t.PrimaryKey("pk_learning_versions", x => new { x.course, x.number }));
        migrationBuilder.CreateIndex("ix_learning_versions_course_hash", "learning_versions", ["course", "hash"]);

        migrationBuilder.CreateTable("learning_steps", t => new
        {
            course = t.Column<string>(maxLength: 80),
            step = t.Column<string>(maxLength: 170),
            kind = t.Column<string>(maxLength: 20),
        }, constraints: t => t.PrimaryKey("pk_learning_steps", x => new { x.course, x.step }));

        migrationBuilder.CreateTable("learning_media", t => new
        {
            hash = t.Column<string>(maxLength: 64),
            content_type = t.Column<string>(maxLength: 60),
            bytes = t.Column<byte[]>(),
        }, constraints: t => t.PrimaryKey("pk_learning_media", x => x.hash));

        migrationBuilder.CreateTable("learning_enrolments", t => new
        {
            person_id = t.Column<Guid>(),
            course = t.Column<string>(maxLength: 80),
            version_number = t.Column<int>(),
            started_at = t.Column<DateTime>(),
        }, constraints: t => t.PrimaryKey("pk_learning_enrolments", x => new { x.person_id, x.course }));

        migrationBuilder.CreateTable("learning_traces", t => new
        {
            person_id = t.Column<Guid>(),
            course = t.Column<string>(maxLength: 80),
            step = t.Column<string>(maxLength: 170),
            seen_at = t.Column<DateTime>(),
            kept_at = t.Column<DateTime>(nullable: true),
            answer = t.Column<string>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_learning_traces", x => new { x.person_id, x.course, x.step }));
    }
}
