using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Rostrum.Server.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FilmReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Batch",
                table: "Exports",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BatchRow",
                table: "Exports",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "MoreFilms",
                table: "Exports",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MoreOutputs",
                table: "Exports",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Quality",
                table: "Exports",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "QualityBlob",
                table: "Exports",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Strict",
                table: "Exports",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Target",
                table: "Exports",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Batches",
                columns: table => new
                {
                    Key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Id = table.Column<string>(type: "text", nullable: true),
                    AccountId = table.Column<string>(type: "text", nullable: false),
                    SessionId = table.Column<string>(type: "text", nullable: false),
                    BodyHash = table.Column<string>(type: "text", nullable: false),
                    RowCount = table.Column<int>(type: "integer", nullable: false),
                    Refused = table.Column<string>(type: "text", nullable: true),
                    IsCanceled = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Batches", x => x.Key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Exports_AccountId_Batch",
                table: "Exports",
                columns: new[] { "AccountId", "Batch" });

            migrationBuilder.CreateIndex(
                name: "IX_Batches_AccountId_Id",
                table: "Batches",
                columns: new[] { "AccountId", "Id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Batches");

            migrationBuilder.DropIndex(
                name: "IX_Exports_AccountId_Batch",
                table: "Exports");

            migrationBuilder.DropColumn(
                name: "Batch",
                table: "Exports");

            migrationBuilder.DropColumn(
                name: "BatchRow",
                table: "Exports");

            migrationBuilder.DropColumn(
                name: "MoreFilms",
                table: "Exports");

            migrationBuilder.DropColumn(
                name: "MoreOutputs",
                table: "Exports");

            migrationBuilder.DropColumn(
                name: "Quality",
                table: "Exports");

            migrationBuilder.DropColumn(
                name: "QualityBlob",
                table: "Exports");

            migrationBuilder.DropColumn(
                name: "Strict",
                table: "Exports");

            migrationBuilder.DropColumn(
                name: "Target",
                table: "Exports");
        }
    }
}
