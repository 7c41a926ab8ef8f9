using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rostrum.Server.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StillSights : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Sight",
                table: "Stills",
                type: "BLOB",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Sight",
                table: "Stills");
        }
    }
}
