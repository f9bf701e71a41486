// Imported before the SDK: it then tells all that it would ever tell, on standard error.
process.env['AZURE_LOG_LEVEL'] = 'verbose';
